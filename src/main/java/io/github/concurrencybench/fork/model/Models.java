package io.github.concurrencybench.fork.model;

import io.github.concurrencybench.api.ConcurrencyModel;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Finds concurrency models: ours and those of users in the same way. */
public final class Models {

  private Models() {}

  /**
   * Finds all.
   *
   * @return the models by id
   */
  public static Map<String, ConcurrencyModel> all() {
    Map<String, ConcurrencyModel> models = new TreeMap<>();
    ServiceLoader.load(ConcurrencyModel.class, ConcurrencyModel.class.getClassLoader())
        .forEach(model -> models.put(model.id(), model));
    return models;
  }

  /**
   * Finds one.
   *
   * @param id the model's id
   * @return the model
   * @throws IllegalStateException where there is none; the plan was checked before
   */
  public static ConcurrencyModel named(String id) {
    ConcurrencyModel model = all().get(id);
    if (model == null) {
      throw new IllegalStateException("no concurrency model is named " + id);
    }
    return model;
  }
}
