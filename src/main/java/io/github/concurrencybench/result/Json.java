package io.github.concurrencybench.result;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonIOException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.Output;
import io.github.concurrencybench.plan.Rate;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.plan.Verify;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;

/** The one way values become JSON and back: durations as nanoseconds, workers as a number. */
public final class Json {

  /** One value a line, for journals and pipes. */
  public static final Gson LINE = builder().create();

  /** Indented, for files that people open. */
  public static final Gson PRETTY = builder().setPrettyPrinting().create();

  private Json() {}

  /**
   * Writes a value as it stands in a file that people open, without holding all of its text.
   *
   * @param value what to write
   * @param out where to; it stays open
   * @throws IOException where that fails
   */
  public static void write(Object value, Writer out) throws IOException {
    try {
      PRETTY.toJson(value, out);
    } catch (JsonIOException failed) {
      throw new IOException(failed.getCause());
    }
    out.write('\n');
  }

  private static GsonBuilder builder() {
    return new GsonBuilder()
        .disableHtmlEscaping()
        .registerTypeAdapter(Duration.class, number(Duration::toNanos, Duration::ofNanos))
        .registerTypeAdapter(
            Workers.class, number(w -> (long) w.count(), n -> new Workers(Math.toIntExact(n))))
        .registerTypeAdapter(Side.class, lowerCase(Side.class))
        .registerTypeAdapter(Connection.class, lowerCase(Connection.class))
        .registerTypeAdapter(Output.class, lowerCase(Output.class))
        .registerTypeAdapter(Verify.class, lowerCase(Verify.class))
        .registerTypeAdapter(HttpVersion.class, text(HttpVersion::of))
        .registerTypeAdapter(Rate.class, text(rate -> Rate.parse("rate", rate)))
        .registerTypeAdapter(Sweep.class, lowerCase(Sweep.class))
        .registerTypeAdapter(Tolerance.class, share())
        .registerTypeAdapter(Instant.class, text(Instant::parse))
        .registerTypeAdapter(URI.class, text(URI::create))
        .registerTypeAdapterFactory(new CellResultJson())
        .registerTypeAdapter(Workload.class, new WorkloadJson());
  }

  /** As people write them in a POM; the enums of {@code plan} know no JSON. */
  private static <E extends Enum<E>> TypeAdapter<E> lowerCase(Class<E> type) {
    return new TypeAdapter<E>() {
      @Override
      public void write(JsonWriter out, E value) throws IOException {
        out.value(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      }

      @Override
      public E read(JsonReader in) throws IOException {
        return Enum.valueOf(type, in.nextString().toUpperCase(Locale.ROOT).replace('-', '_'));
      }
    }.nullSafe();
  }

  private static <T> TypeAdapter<T> number(Function<T, Long> write, Function<Long, T> read) {
    return new TypeAdapter<T>() {
      @Override
      public void write(JsonWriter out, T value) throws IOException {
        out.value(write.apply(value));
      }

      @Override
      public T read(JsonReader in) throws IOException {
        return read.apply(in.nextLong());
      }
    }.nullSafe();
  }

  private static TypeAdapter<Tolerance> share() {
    return new TypeAdapter<Tolerance>() {
      @Override
      public void write(JsonWriter out, Tolerance value) throws IOException {
        out.value(value.share());
      }

      @Override
      public Tolerance read(JsonReader in) throws IOException {
        return new Tolerance(in.nextDouble());
      }
    }.nullSafe();
  }

  private static <T> TypeAdapter<T> text(Function<String, T> read) {
    return new TypeAdapter<T>() {
      @Override
      public void write(JsonWriter out, T value) throws IOException {
        out.value(value.toString());
      }

      @Override
      public T read(JsonReader in) throws IOException {
        return read.apply(in.nextString());
      }
    }.nullSafe();
  }
}
