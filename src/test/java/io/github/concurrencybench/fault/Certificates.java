package io.github.concurrencybench.fault;

import io.github.concurrencybench.it.SelfSigned;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Certificates for 127.0.0.1, one signed by an authority of our own and others that are wrong in
 * one way each, made by {@code keytool}.
 *
 * @param folder where the files are
 */
record Certificates(Path folder) {

  private static final String PASSWORD = SelfSigned.PASSWORD;

  /** Makes them all; takes some seconds. */
  static Certificates madeIn(Path folder) throws IOException, InterruptedException {
    Certificates made = new Certificates(folder);
    made.keytool("-genkeypair", "authority", "CN=Authority", "-ext", "bc:c");
    made.signed("good", "san=ip:127.0.0.1", "-validity", "2");
    made.signed("expired", "san=ip:127.0.0.1", "-startdate", "-3d", "-validity", "1");
    made.signed("elsewhere", "san=dns:elsewhere.invalid", "-validity", "2");
    made.keytool("-genkeypair", "stranger", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1");
    return made;
  }

  private void signed(String alias, String names, String... more)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("-ext", names, "-signer", "authority"));
    all.addAll(List.of(more));
    keytool("-genkeypair", alias, "CN=127.0.0.1", all.toArray(String[]::new));
  }

  private void keytool(String command, String alias, String name, String... more)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    words.addAll(List.of(command, "-alias", alias, "-keyalg", "EC", "-dname", name));
    words.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    words.addAll(List.of("-keystore", store().toString()));
    words.addAll(List.of(more));
    Process keytool = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes());
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException("keytool: " + said);
    }
  }

  private Path store() {
    return folder.resolve("servers.p12");
  }

  /** The authority alone, for clients. */
  Path trust() throws IOException, GeneralSecurityException {
    Path file = folder.resolve("trust.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      trusted().store(out, PASSWORD.toCharArray());
    }
    return file;
  }

  private KeyStore trusted() throws IOException, GeneralSecurityException {
    KeyStore trusted = empty();
    trusted.setCertificateEntry("authority", all().getCertificate("authority"));
    return trusted;
  }

  /** For a server that shows one of them. */
  SSLContext forServer(String alias) throws IOException, GeneralSecurityException {
    KeyStore one = empty();
    PrivateKey key = (PrivateKey) all().getKey(alias, PASSWORD.toCharArray());
    Certificate[] chain = all().getCertificateChain(alias);
    one.setKeyEntry(alias, key, PASSWORD.toCharArray(), chain);
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(one, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /** For clients that trust the authority. */
  SSLContext forClients() throws IOException, GeneralSecurityException {
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static KeyStore empty() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private KeyStore all() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store())) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }
}
