import io.github.concurrencybench.it.CountingServer
import io.github.concurrencybench.it.ForwardProxy
import io.github.concurrencybench.plan.Login

context.server = CountingServer.start()
context.proxy = ForwardProxy.asking(new Login('proxy-user', 'canary-of-the-proxy').basic())
context.userProperties.server = context.server.url()

new File(basedir, 'urls.txt').text =
    "${context.server.url()}/bytes/5?token=canary-of-the-query&page=shown-page\n"
// The passwords are encrypted with the master password that settings-security.xml has.
new File(basedir, 'servers.xml').text = """
  <servers>
    <server>
      <id>shop</id>
      <username>me</username>
      <password>{aOxc3I7SOVIHAv33uFn8zb+/41yyY7lK4Iq6QCOMg8OQZXEP8LoRJR/L+X5QEUky}</password>
      <configuration>
        <httpHeaders>
          <property>
            <name>X-Api-Key</name>
            <value>{PhlbKyYVqjoHq2RYhM1RSz66P9As/mlVsJMsbpRSLJ6twu3SCGFJ/jRC+i7vyqZM}</value>
          </property>
          <property>
            <name>X-Session</name>
            <value>\${env.SHOP_SESSION}</value>
          </property>
        </httpHeaders>
      </configuration>
    </server>
  </servers>
  <proxies>
    <proxy>
      <id>office</id>
      <protocol>http</protocol>
      <host>127.0.0.1</host>
      <port>${context.proxy.port()}</port>
      <username>proxy-user</username>
      <password>{uRHmUfi8nMMHUzxD0QV0j7vVdl6O0WTD46eeooQ7uSlWsxdcE25zoolaEnjWQQda}</password>
    </proxy>
  </proxies>
"""
new File(basedir, 'settings-security.xml').text = '''<settingsSecurity>
  <master>{rDFzWtfqdfoH1tRPX4q7Uta3RVnsYUNxCQdNYbEm0cNBrbZry09HsTli9+lnCESZ}</master>
</settingsSecurity>
'''
return true
