package io.github.concurrencybench.mojo;

import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.Login;
import io.github.concurrencybench.plan.NearestName;
import io.github.concurrencybench.plan.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Credentials of settings.xml, decrypted as Maven does it.
 *
 * @param settings of this build
 * @param decrypter Maven's
 */
record MavenSettings(Settings settings, SettingsDecrypter decrypter) {

  /** Without any server or proxy. */
  static final MavenSettings NONE = new MavenSettings(new Settings(), null);

  /**
   * As {@code mvn --encrypt-password} writes it; Maven's decrypter also tries texts with braces.
   */
  private static final String ENCRYPTED = "\\{[A-Za-z0-9+/]+=*\\}";

  static MavenSettings of(AbstractBenchMojo mojo) {
    return mojo.session == null
        ? NONE
        : new MavenSettings(mojo.session.getSettings(), mojo.decrypter);
  }

  /** The same request with what a server's {@code <server>} lets send. */
  Request withCredentials(Request request, String serverId) {
    Map<String, String> credentials = headers(serverId);
    for (String own : request.headers().keySet()) {
      if (credentials.keySet().stream().anyMatch(own::equalsIgnoreCase)) {
        throw new InvalidPlan(
            "headers", own, "the <server> " + serverId + " of settings.xml has it too; keep one");
      }
    }
    return request.withHeaders(credentials);
  }

  /**
   * What a server's {@code <server>} lets send: a login, or a token where there is no name, and the
   * headers of its {@code <configuration>}, written as Maven's own HTTP clients read them.
   */
  Map<String, String> headers(String serverId) {
    Server server = settings.getServer(serverId);
    if (server == null) {
      throw new InvalidPlan("serverId", serverId, missing(serverId));
    }
    Map<String, String> headers = new LinkedHashMap<>();
    String password = decrypted(server).getPassword();
    if (password != null && !password.isBlank()) {
      headers.put(
          "Authorization",
          server.getUsername() == null || server.getUsername().isBlank()
              ? "Bearer " + password.strip()
              : new Login(server.getUsername(), password).basic());
    }
    headers.putAll(configured(server, value -> decrypted(server, value)));
    if (headers.isEmpty()) {
      throw new InvalidPlan(
          "serverId",
          serverId,
          "its <server> in settings.xml has nothing to send; add <username> and <password>, or"
              + " <password> alone for a bearer token, or <httpHeaders> in its <configuration>");
    }
    return headers;
  }

  /** The password of a server's {@code <server>}, for what is no web server. */
  String password(String serverId) {
    Server server = settings.getServer(serverId);
    if (server == null) {
      throw new InvalidPlan("serverId", serverId, missing(serverId));
    }
    String password = decrypted(server).getPassword();
    if (password == null || password.isBlank()) {
      throw new InvalidPlan(
          "serverId", serverId, "its <server> in settings.xml has no <password>; add it");
    }
    return password.strip();
  }

  private String missing(String serverId) {
    List<String> known = settings.getServers().stream().map(Server::getId).toList();
    return "settings.xml has no <server> of this id; "
        + (known.isEmpty() ? "add one" : NearestName.remedy(serverId, known));
  }

  private static Map<String, String> configured(Server server, UnaryOperator<String> decrypted) {
    Map<String, String> headers = new LinkedHashMap<>();
    Xpp3Dom all =
        server.getConfiguration() instanceof Xpp3Dom xml ? xml.getChild("httpHeaders") : null;
    for (Xpp3Dom property : all == null ? new Xpp3Dom[0] : all.getChildren("property")) {
      Xpp3Dom name = property.getChild("name");
      Xpp3Dom value = property.getChild("value");
      if (name == null || value == null || name.getValue() == null || value.getValue() == null) {
        throw new InvalidPlan(
            "serverId",
            server.getId(),
            "each <property> in <httpHeaders> of settings.xml needs a <name> and a <value>");
      }
      headers.put(name.getValue().strip(), decrypted.apply(value.getValue().strip()));
    }
    return headers;
  }

  private Server decrypted(Server server) {
    return decrypter == null
        ? server
        : checked(server.getId(), new DefaultSettingsDecryptionRequest(server)).getServer();
  }

  /** Maven decrypts passwords alone. */
  private String decrypted(Server server, String value) {
    if (!value.matches(ENCRYPTED)) {
      return value;
    }
    Server carrier = new Server();
    carrier.setId(server.getId());
    carrier.setPassword(value);
    return decrypted(carrier).getPassword();
  }

  /** The proxies that are switched on. */
  List<Proxy> activeProxies() {
    return settings.getProxies().stream().filter(Proxy::isActive).map(this::decrypted).toList();
  }

  private Proxy decrypted(Proxy proxy) {
    return decrypter == null
        ? proxy
        : checked(proxy.getId(), new DefaultSettingsDecryptionRequest(proxy)).getProxy();
  }

  private SettingsDecryptionResult checked(String id, DefaultSettingsDecryptionRequest request) {
    SettingsDecryptionResult result = decrypter.decrypt(request);
    Stream<SettingsProblem> problems = result.getProblems().stream();
    problems
        .filter(problem -> problem.getSeverity() != SettingsProblem.Severity.WARNING)
        .findFirst()
        .ifPresent(
            problem -> {
              throw new InvalidPlan(
                  "The password of %s in settings.xml cannot be decrypted: %s; write it again with"
                          .formatted(id, problem.getMessage())
                      + " mvn --encrypt-password.");
            });
    return result;
  }
}
