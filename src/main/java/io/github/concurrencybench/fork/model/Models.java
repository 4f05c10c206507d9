package io.github.concurrencybench.fork.model;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.Tasks;
import io.github.concurrencybench.api.WorkerPool;
import io.github.concurrencybench.fork.user.UserClasses;
import io.github.concurrencybench.plan.UserCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Finds concurrency models: ours and those of users in the same way. */
public final class Models {

  private Models() {}

  /**
   * Finds all that are built in.
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
   * Finds those of the user.
   *
   * @param code where they are
   * @return the models, first those of the project, then those that were added to the plugin
   * @throws java.util.ServiceConfigurationError where one cannot be made
   */
  public static List<ConcurrencyModel> usersOwn(UserCode code) {
    List<ConcurrencyModel> models = new ArrayList<>();
    for (List<String> classPath : List.of(code.classPath(), code.modelClassPath())) {
      if (!classPath.isEmpty()) {
        ServiceLoader.load(ConcurrencyModel.class, UserClasses.of(classPath)).forEach(models::add);
      }
    }
    return models;
  }

  /**
   * Finds one that is built in.
   *
   * @param id the model's id
   * @return the model
   * @throws IllegalStateException where there is none; the plan was checked before
   */
  public static ConcurrencyModel named(String id) {
    return named(id, UserCode.NONE);
  }

  /**
   * Finds one, whoever made it.
   *
   * @param id the model's id
   * @param code where the user's own are
   * @return the model
   * @throws IllegalStateException where there is none; the plan was checked before
   */
  public static ConcurrencyModel named(String id, UserCode code) {
    ConcurrencyModel builtIn = all().get(id);
    return builtIn != null
        ? builtIn
        : usersOwn(code).stream()
            .filter(model -> model.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no concurrency model is named " + id));
  }

  /**
   * Starts a model with its own class loader as that of the calling thread, which the threads that
   * it makes inherit.
   *
   * @param model the model
   * @param workers how many tasks may be in progress at once
   * @return the started workers
   * @throws Exception where they cannot be made
   */
  public static WorkerPool start(ConcurrencyModel model, int workers) throws Exception {
    if (model.getClass().getClassLoader() instanceof UserClasses classes) {
      classes.enter();
      return new UserPool(model.start(workers), classes);
    }
    return model.start(workers);
  }

  /** A pool whose threads find the libraries of their own class path. */
  private record UserPool(WorkerPool pool, UserClasses classes) implements WorkerPool {

    @Override
    public void run(Tasks tasks) throws InterruptedException {
      classes.enter();
      pool.run(tasks);
    }

    @Override
    public void close() {
      classes.enter();
      pool.close();
    }
  }
}
