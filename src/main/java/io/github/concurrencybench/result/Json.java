package io.github.concurrencybench.result;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** The one way values become JSON and back: durations as nanoseconds, workers as a number. */
public final class Json {

  /** One value a line, for journals and pipes. */
  public static final Gson LINE = builder().create();

  /** Indented, for files that people open. */
  public static final Gson PRETTY = builder().setPrettyPrinting().create();

  private Json() {}

  private static GsonBuilder builder() {
    return new GsonBuilder()
        .disableHtmlEscaping()
        .registerTypeAdapter(Duration.class, number(Duration::toNanos, Duration::ofNanos))
        .registerTypeAdapter(
            Workers.class, number(w -> (long) w.count(), n -> new Workers(Math.toIntExact(n))))
        .registerTypeAdapter(Instant.class, text(Instant::parse))
        .registerTypeAdapter(URI.class, text(URI::create))
        .registerTypeAdapter(CellResult.class, new CellResultJson())
        .registerTypeAdapter(Workload.class, new WorkloadJson());
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
