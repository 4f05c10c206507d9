package io.github.concurrencybench.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * A certificate for 127.0.0.1 that it has signed itself, made by {@code keytool}.
 *
 * @param file the key store, which is a trust store as well
 * @param handshakes how often the key was used: once a handshake that resumes nothing
 */
public record SelfSigned(Path file, AtomicInteger handshakes) {

  /** Of the store and the key. */
  public static final String PASSWORD = "changeit";

  /**
   * Makes one.
   *
   * @param folder where its file goes
   * @return the certificate
   */
  public static SelfSigned madeIn(Path folder) {
    Path file = folder.resolve("self-signed.p12");
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(file);
      Process keytool = new ProcessBuilder(command(file)).redirectErrorStream(true).start();
      keytool.getInputStream().transferTo(OutputStream.nullOutputStream());
      keytool.waitFor();
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException("no certificate", failed);
    }
    return new SelfSigned(file, new AtomicInteger());
  }

  private static List<String> command(Path file) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", "a", "-keyalg", "RSA"));
    command.addAll(List.of("-dname", "CN=127.0.0.1", "-ext", "SAN=ip:127.0.0.1"));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    command.addAll(List.of("-keystore", file.toString()));
    return command;
  }

  /**
   * For servers that show it.
   *
   * @return a context that counts
   * @throws GeneralSecurityException where the store is broken
   * @throws IOException where it cannot be read
   */
  public SSLContext forServers() throws GeneralSecurityException, IOException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store(), PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    X509ExtendedKeyManager one = (X509ExtendedKeyManager) keys.getKeyManagers()[0];
    context.init(new KeyManager[] {new Counting(one, handshakes)}, null, null);
    return context;
  }

  /**
   * For clients that trust it.
   *
   * @return a context
   * @throws GeneralSecurityException where the store is broken
   * @throws IOException where it cannot be read
   */
  public SSLContext forClients() throws GeneralSecurityException, IOException {
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    KeyStore certificates = KeyStore.getInstance("PKCS12");
    certificates.load(null, null);
    certificates.setCertificateEntry("a", store().getCertificate("a"));
    trust.init(certificates);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private KeyStore store() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  /** Hands the key out and counts how often: a resumed session needs none. */
  private static final class Counting extends X509ExtendedKeyManager {

    private final X509ExtendedKeyManager keys;
    private final AtomicInteger used;

    Counting(X509ExtendedKeyManager keys, AtomicInteger used) {
      this.keys = keys;
      this.used = used;
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
      used.incrementAndGet();
      return keys.getPrivateKey(alias);
    }

    @Override
    public String chooseEngineServerAlias(String type, Principal[] issuers, SSLEngine engine) {
      return keys.chooseEngineServerAlias(type, issuers, engine);
    }

    @Override
    public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
      return keys.chooseServerAlias(type, issuers, socket);
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
      return keys.getCertificateChain(alias);
    }

    @Override
    public String[] getServerAliases(String type, Principal[] issuers) {
      return keys.getServerAliases(type, issuers);
    }

    @Override
    public String[] getClientAliases(String type, Principal[] issuers) {
      return new String[0];
    }

    @Override
    public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
      return null;
    }
  }
}
