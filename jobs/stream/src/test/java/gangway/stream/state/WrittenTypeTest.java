package gangway.stream.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenTypeTest {
  static Stream<WrittenType<?>> types() {
    return Stream.of(
        WrittenType.WINDOW_SUMMARY, WrittenType.REPLY_HABITS, WrittenType.CARE_SUMMARY);
  }

  @ParameterizedTest
  @MethodSource("types")
  <T> void a_worker_and_a_savepoint_know_the_form_by_its_name(WrittenType<T> type)
      throws Exception {
    assertThat(InstantiationUtil.clone(type)).isSameAs(type);
    TypeSerializer<T> serializer = serializer(type);
    assertThat(InstantiationUtil.clone(serializer)).isEqualTo(serializer);
    assertThat(kept(serializer).restoreSerializer()).isEqualTo(serializer);
    assertThat(bytes(serializer, serializer.copy(serializer.createInstance())))
        .isEqualTo(bytes(serializer, serializer.createInstance()));
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"}) // Flink hands over whatever the state was kept by.
  void state_of_another_form_is_not_taken_up() throws Exception {
    TypeSerializerSnapshot habits = kept(serializer(WrittenType.REPLY_HABITS));
    TypeSerializerSnapshot care = serializer(WrittenType.CARE_SUMMARY).snapshotConfiguration();
    assertThat(care.resolveSchemaCompatibility(habits).isIncompatible()).isTrue();
    assertThat(
            care.resolveSchemaCompatibility(kept(serializer(WrittenType.CARE_SUMMARY)))
                .isCompatibleAsIs())
        .isTrue();
  }

  private static <T> TypeSerializer<T> serializer(WrittenType<T> type) {
    return type.createSerializer(new SerializerConfigImpl());
  }

  private static <T> TypeSerializerSnapshot<T> kept(TypeSerializer<T> serializer)
      throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());
    return TypeSerializerSnapshot.readVersionedSnapshot(
        new DataInputDeserializer(out.wrapAsByteBuffer()), WrittenTypeTest.class.getClassLoader());
  }

  private static <T> byte[] bytes(TypeSerializer<T> serializer, T value) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(value, out);
    return out.getCopyOfBuffer();
  }
}
