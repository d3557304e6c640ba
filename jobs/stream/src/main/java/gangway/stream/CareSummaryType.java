package gangway.stream;

import gangway.measure.CareSummary;
import gangway.tables.CompanyWindowRow;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** Carries a {@link CareSummary}, which is plain Java and cannot name its type itself. */
final class CareSummaryType extends WrittenType<CareSummary> {
  private static final long serialVersionUID = 1L;

  CareSummaryType() {
    super(CareSummary.class, Serializer.INSTANCE);
  }

  /** The type of the rows that hold one. */
  static TypeInformation<CompanyWindowRow> windows() {
    Map<String, TypeInformation<?>> fields = new LinkedHashMap<>();
    for (RecordComponent field : CompanyWindowRow.class.getRecordComponents()) {
      fields.put(
          field.getName(),
          field.getType() == CareSummary.class
              ? new CareSummaryType()
              : TypeInformation.of(field.getType()));
    }
    return Types.POJO(CompanyWindowRow.class, fields);
  }

  /** In the form of {@link CareSummary#write}. */
  public static final class Serializer extends WrittenType.Serializer<CareSummary> {
    private static final long serialVersionUID = 1L;
    static final Serializer INSTANCE = new Serializer();

    @Override
    void write(CareSummary summary, DataOutput out) throws IOException {
      summary.write(out);
    }

    @Override
    CareSummary read(DataInput in) throws IOException {
      return CareSummary.read(in);
    }

    @Override
    public CareSummary createInstance() {
      return new CareSummary();
    }

    @Override
    public TypeSerializerSnapshot<CareSummary> snapshotConfiguration() {
      return new Snapshot();
    }
  }

  /** Tells Flink which serializer wrote the state. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<CareSummary> {
    public Snapshot() {
      super(() -> Serializer.INSTANCE);
    }
  }
}
