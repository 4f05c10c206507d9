package io.github.concurrencybench.result;

import com.google.gson.JsonArray;
import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.Workload;
import java.lang.reflect.Type;
import java.util.Map;

/** Writes which kind a workload is, in {@code kind}, and reads it by that. */
final class WorkloadJson implements JsonSerializer<Workload>, JsonDeserializer<Workload> {

  private static final Map<String, Class<? extends Workload>> KINDS =
      Map.of(
          "http", HttpWorkload.class,
          "cpu", CpuWorkload.class,
          "task", TaskWorkload.class,
          "jmh", JmhWorkload.class);

  @Override
  public JsonElement serialize(Workload workload, Type type, JsonSerializationContext json) {
    JsonObject object = new JsonObject();
    KINDS.forEach(
        (kind, known) -> {
          if (known.isInstance(workload)) {
            object.addProperty("kind", kind);
          }
        });
    JsonObject parts = json.serialize(workload, workload.getClass()).getAsJsonObject();
    if (parts.get("options") instanceof JsonObject options) {
      // Left out where there are none: what hashes and files of before know is the same.
      options.asMap().values().removeIf(WorkloadJson::isEmpty);
    }
    parts.entrySet().forEach(part -> object.add(part.getKey(), part.getValue()));
    return object;
  }

  private static boolean isEmpty(JsonElement value) {
    return value instanceof JsonArray array && array.isEmpty()
        || value instanceof JsonObject object && object.isEmpty();
  }

  @Override
  public Workload deserialize(JsonElement element, Type type, JsonDeserializationContext json) {
    String kind = element.getAsJsonObject().get("kind").getAsString();
    Class<? extends Workload> known = KINDS.get(kind);
    if (known == null) {
      throw new JsonParseException("unknown kind of workload: " + kind);
    }
    return json.deserialize(element, known);
  }
}
