package io.github.concurrencybench.result;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Writes the parts of the cell beside its numbers, as the schema of {@code results.json} has it.
 * Straight to the file: of a large run the samples are most of it.
 */
final class CellResultJson implements TypeAdapterFactory {

  private static final TypeToken<List<Sample>> SAMPLES = new TypeToken<>() {};

  @Override
  public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    if (type.getRawType() != CellResult.class) {
      return null;
    }
    TypeAdapter<T> plain = gson.getDelegateAdapter(this, type);
    return new TypeAdapter<T>() {
      @Override
      public void write(JsonWriter out, T value) throws IOException {
        out.beginObject();
        CellResultJson.write((CellResult) value, gson, out);
        out.endObject();
      }

      @Override
      public T read(JsonReader in) throws IOException {
        return plain.read(in);
      }
    }.nullSafe();
  }

  private static void write(CellResult result, Gson gson, JsonWriter out) throws IOException {
    JsonElement cell = gson.toJsonTree(result.cell());
    for (Map.Entry<String, JsonElement> part : cell.getAsJsonObject().entrySet()) {
      gson.toJson(part.getValue(), out.name(part.getKey()));
    }
    part("status", result.status(), gson, out);
    part("reason", result.reason(), gson, out);
    part("scaled", result.scaled(), gson, out);
    gson.toJson(result.samples(), SAMPLES.getType(), out.name("samples"));
    part("errors", result.errors(), gson, out);
    part("duration", result.duration(), gson, out);
    part("throughput", result.throughput(), gson, out);
    part("setupNanos", result.setup(), gson, out);
    part("serviceTime", result.serviceTime(), gson, out);
  }

  private static void part(String name, Object value, Gson gson, JsonWriter out)
      throws IOException {
    out.name(name);
    if (value == null) {
      out.nullValue();
    } else {
      gson.toJson(value, value.getClass(), out);
    }
  }
}
