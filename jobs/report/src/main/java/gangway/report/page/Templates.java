package gangway.report.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lays a page out by a template. Every value is escaped for the template's output format. */
final class Templates {
  private Templates() {}

  static String html(Page page, Wording wording) {
    String style = resource("report.css");
    return fill("report.ftlh", page, wording, Map.of("style", style, "styleHash", sha256(style)));
  }

  static String markdown(Page page, Wording wording) {
    return fill("report.md.ftl", page, wording, Map.of());
  }

  private static String fill(
      String template, Page page, Wording wording, Map<String, String> constants) {
    TemplateMethodModelEx say =
        arguments -> {
          List<String> texts = ((List<?>) arguments).stream().map(Object::toString).toList();
          return wording.say(texts.get(0), texts.stream().skip(1).toArray());
        };
    Map<String, Object> values = new HashMap<>(constants);
    values.put("page", page);
    values.put("t", say);
    StringWriter filled = new StringWriter();
    try {
      configuration().getTemplate(template).process(values, filled);
    } catch (TemplateException e) {
      throw new IllegalStateException("template " + template + " is wrong", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return filled.toString();
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setClassForTemplateLoading(Templates.class, "");
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setRegisteredCustomOutputFormats(List.of(MarkdownFormat.INSTANCE));
    configuration.setLogTemplateExceptions(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    return configuration;
  }

  private static String resource(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The hash by which the page's security policy lets its one style sheet through. */
  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
