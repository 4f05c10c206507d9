package io.github.concurrencybench.result;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import java.lang.reflect.Type;

/**
 * Writes the parts of the cell beside its numbers, as the schema of {@code results.json} has it.
 */
final class CellResultJson implements JsonSerializer<CellResult> {

  @Override
  public JsonElement serialize(CellResult result, Type type, JsonSerializationContext json) {
    JsonObject object = json.serialize(result.cell()).getAsJsonObject();
    object.add("status", json.serialize(result.status()));
    object.addProperty("reason", result.reason());
    object.addProperty("scaled", result.scaled());
    object.add("samples", json.serialize(result.samples()));
    object.add("errors", json.serialize(result.errors()));
    object.add("duration", json.serialize(result.duration()));
    object.add("throughput", json.serialize(result.throughput()));
    object.add("setupNanos", json.serialize(result.setup()));
    object.add("serviceTime", json.serialize(result.serviceTime()));
    return object;
  }
}
