package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.InvalidPlan;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.apache.maven.settings.io.xpp3.SettingsXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MavenSettingsTest {

  private static final String HEADERS =
      "<configuration><httpHeaders>%s</httpHeaders></configuration>";
  private static final String KEY =
      "<property><name>X-Api-Key</name><value> {a2V5} </value></property>";

  private static MavenSettings with(String servers) {
    try {
      String xml = "<settings><servers>" + servers + "</servers></settings>";
      return new MavenSettings(
          new SettingsXpp3Reader().read(new StringReader(xml)), new Reversing());
    } catch (IOException | XmlPullParserException wrong) {
      throw new IllegalArgumentException(servers, wrong);
    }
  }

  private static Map<String, String> headers(String inServer) {
    return with("<server><id>shop</id>" + inServer + "</server>").headers("shop");
  }

  /** Decrypts {@code {a2V5}} to a2V5, and nothing that holds "broken". */
  private record Reversing() implements SettingsDecrypter {

    @Override
    public SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
      List<SettingsProblem> problems = new ArrayList<>();
      List<Server> servers = request.getServers().stream().map(Server::clone).toList();
      List<Proxy> proxies = request.getProxies().stream().map(Proxy::clone).toList();
      servers.forEach(server -> server.setPassword(opened(server.getPassword(), problems)));
      proxies.forEach(proxy -> proxy.setPassword(opened(proxy.getPassword(), problems)));
      return new Result(servers, proxies, problems);
    }

    private static String opened(String text, List<SettingsProblem> problems) {
      if (text != null && text.contains("broken")) {
        problems.add(
            new DefaultSettingsProblem(
                "no settings-security.xml", SettingsProblem.Severity.ERROR, "", 0, 0, null));
      }
      return text == null ? null : text.replaceAll("^\\{(.*)}$", "$1");
    }
  }

  private record Result(List<Server> servers, List<Proxy> proxies, List<SettingsProblem> problems)
      implements SettingsDecryptionResult {

    @Override
    public Server getServer() {
      return servers.isEmpty() ? null : servers.get(0);
    }

    @Override
    public List<Server> getServers() {
      return servers;
    }

    @Override
    public Proxy getProxy() {
      return proxies.isEmpty() ? null : proxies.get(0);
    }

    @Override
    public List<Proxy> getProxies() {
      return proxies;
    }

    @Override
    public List<SettingsProblem> getProblems() {
      return problems;
    }
  }

  @Test
  void aNameAndAPasswordAreALogin() {
    assertThat(headers("<username>Aladdin</username><password>open sesame</password>"))
        .containsExactly(Map.entry("Authorization", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="));
  }

  @Test
  void aPasswordAloneIsAToken() {
    assertThat(headers("<password> {dG9rZW4=} </password>"))
        .containsExactly(Map.entry("Authorization", "Bearer dG9rZW4="));
  }

  @Test
  void headersAreDecryptedTooAndBracesOfOtherTextsAreLeft() {
    String json = "<property><name>X-Json</name><value>{\"broken\": 1}</value></property>";
    assertThat(headers(HEADERS.formatted(KEY + json)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("X-Api-Key", "a2V5", "X-Json", "{\"broken\": 1}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<username>me</username>|<serverId>shop</serverId>: its <server> in settings.xml has nothing"
            + " to send; add <username> and <password>, or <password> alone for a bearer token, or"
            + " <httpHeaders> in its <configuration>.",
        "<configuration><httpHeaders><property><name>A</name></property></httpHeaders>"
            + "</configuration>|<serverId>shop</serverId>: each <property> in <httpHeaders> of"
            + " settings.xml needs a <name> and a <value>.",
        "<password>broken-secret</password>|The password of shop in settings.xml cannot be decrypted:"
            + " no settings-security.xml; write it again with mvn --encrypt-password."
      })
  void whatCannotBeSentIsRefusedWithTheRemedy(String inServer, String sentence) {
    assertThatThrownBy(() -> headers(inServer))
        .isInstanceOf(InvalidPlan.class)
        .hasMessage(sentence);
  }

  @Test
  void anUnknownServerIsRefused() {
    assertThatThrownBy(() -> MavenSettings.NONE.headers("shop"))
        .hasMessage("<serverId>shop</serverId>: settings.xml has no <server> of this id; add one.");
    assertThatThrownBy(() -> with("<server><id>shop</id></server>").headers("shopp"))
        .hasMessage(
            "<serverId>shopp</serverId>: settings.xml has no <server> of this id; unknown; did you"
                + " mean shop? Allowed: shop.");
  }

  private static HttpWorkload bound(String inHttp) {
    MavenSettings settings =
        with(
            "<server><id>shop</id><password>token</password>"
                + HEADERS.formatted(KEY)
                + "</server>");
    return new HttpElement(new UrlFile(Path.of(".")), settings)
        .workload(
            new Element(
                Xml.of("<http><urls>http://h/?page=1&amp;key=2</urls>" + inHttp + "</http>")));
  }

  @Test
  void aWorkloadSendsWhatItsServerSaysBesidesItsOwnHeaders() {
    HttpWorkload workload =
        bound(
            "<serverId>shop</serverId><headers><Accept>text/html</Accept></headers>"
                + "<shownParameters>page, size</shownParameters>");
    assertThat(workload.request().headers())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("Authorization", "Bearer token", "X-Api-Key", "a2V5", "Accept", "text/html"));
    assertThat(((HttpWorkload) workload.withoutSecrets()).urls().get(0))
        .hasToString("http://h/?page=1&key=***");
  }

  @Test
  void aHeaderThatBothSayIsRefused() {
    assertThatThrownBy(
            () ->
                bound(
                    "<serverId>shop</serverId><headers><authorization>x</authorization></headers>"))
        .hasMessage(
            "<headers>authorization</headers>: the <server> shop of settings.xml has it too; keep"
                + " one.");
  }

  @Test
  void settingsOfNobodyHaveNothing() {
    assertThat(new MavenSettings(new Settings(), null).activeProxies()).isEmpty();
  }
}
