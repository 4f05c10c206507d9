import groovy.json.JsonSlurper
import io.github.concurrencybench.it.Mvn
import io.github.concurrencybench.it.SavedFiles
import io.github.concurrencybench.it.WatchedMaven

def server = context.server
def proxy = context.proxy
def logs = new File(basedir, 'logs')
logs.mkdirs()
new File(basedir, 'src').mkdirs()
def settings = new File(basedir, 'settings.xml')
settings.text = new File(basedir.parentFile, 'interpolated-settings.xml').text
    .replaceFirst('<settings[^>]*>') { it + new File(basedir, 'servers.xml').text }

// One of them stands in the settings by its name, the other holds what is encrypted there.
def environment = [SHOP_SESSION: 'canary-of-the-environment', SHOP_PASSWORD: 'canary-of-the-password',
    UNRELATED: 'what-forks-may-see']
def watched = { File folder, String name, boolean ok, String... arguments ->
  def always = ['-X', "-Dserver=${server.url()}".toString(),
      "-Dsettings.security=${new File(basedir, 'settings-security.xml')}".toString()]
  def maven = WatchedMaven.of(
      Mvn.of(folder, localRepositoryPath), settings.toPath(), environment, always + arguments.toList())
  def log = new File(logs, name)
  assert maven.succeeds(log.toPath()) == ok : log.text.readLines().takeRight(60).join('\n')
  // What the user writes on Maven's own command line is the user's.
  maven.shown().each { shown ->
    assert !shown.command().contains('canary')
    assert !shown.environment().contains('canary') && !shown.environment().contains('bWU6Y2FuYXJ5')
  }
  return [log: log.text, commands: maven.shown()*.command(), environments: maven.shown()*.environment()]
}

// Every goal: measured, decided on, accepted and shown.
def run = watched(basedir, 'run.log', true, 'concurrency-bench:run', 'concurrency-bench:check',
    'concurrency-bench:accept', 'concurrency-bench:report', '-Dconcurrency-bench.reason=first',
    '-Dconcurrency-bench.onRegression=warn')
def target = new File(basedir, 'target/concurrency-bench')
def results = new JsonSlurper().parse(new File(target, 'results.json'))
assert results.cells*.status == ['measured'] * 4
assert ['jmh.runner.ForkedMain', 'fork.Host', 'fork.process.Worker'].every { main ->
  run.commands.any { it.contains(main) }
}
assert run.environments.any { it.contains('UNRELATED=what-forks-may-see') }
assert run.log.contains('(f) skip = false')

// All of it was sent, through the proxy, to both sides.
def sent = server.arrivals('/')
assert sent.size() >= 4 * 4 + 3 * 4
sent.each { arrival ->
  def headers = arrival.headers().join('\n').toLowerCase()
  assert headers.contains('authorization: basic ' + 'me:canary-of-the-password'.bytes.encodeBase64().toString().toLowerCase())
  assert headers.contains('x-api-key: canary-of-the-header')
  assert headers.contains('x-session: canary-of-the-environment')
  assert !headers.contains('proxy-')
}
assert proxy.requests().size() == sent.size()
assert proxy.requests().every { it.contains('token=canary-of-the-query&page=shown-page') }
def way = "127.0.0.1:${proxy.port()}".toString()
assert run.log.contains("Proxy of settings.xml: ${way} to ${server.url()}; what is measured is the proxy too.")
assert new File(target, 'index.html').text.contains("through the proxy ${way}, which is measured too")
assert SavedFiles.holding(target, 'token=***&page=shown-page').size() > 0

// A batch that hangs, so that there is a thread dump; the URL comes from the command line.
def silent = new File(basedir, 'silent')
silent.mkdirs()
def plugin = 'io.github.concurrencybench:concurrency-bench-maven-plugin'
def version = (run.log =~ /concurrency-bench-maven-plugin:([0-9][^:\s]*):run/)[0][1]
def hung = watched(silent, 'silent.log', true, "${plugin}:${version}:try".toString(),
    "-Dconcurrency-bench.url=${server.url()}/silent?token=canary-of-the-url".toString(),
    '-Dconcurrency-bench.serverId=shop',
    '-Dconcurrency-bench.models=platform-threads', '-Dconcurrency-bench.workers=2',
    '-Dconcurrency-bench.rounds=1', '-Dconcurrency-bench.batchTimeout=2s')
assert hung.log.contains('(f) url = ***')
assert server.arrivals('/silent')*.headers().every { it.join('\n').contains('canary-of-the-header') }
assert new File(silent, 'concurrency-bench').list().any { it.startsWith('threads-') }

// Who stands in the URL is refused, and not repeated.
def refused = watched(basedir, 'refused.log', false, 'concurrency-bench:run',
    '-Dconcurrency-bench.url=http://me:canary-of-the-user@127.0.0.1:1/')
assert refused.log.contains('<url>http://***@127.0.0.1:1/</url>: credentials do not belong into a URL;')

// A proxy that is down is to blame, and not the server.
proxy.close()
def before = server.arrivals('/').size()
def down = watched(basedir, 'down.log', true, 'concurrency-bench:run',
    '-Dconcurrency-bench.only=shop/platform-threads/2')
def sentence = "All 4 tasks failed: PROXY_CONNECT_REFUSED. The proxy ${way} of settings.xml refuses" +
    ' the connection; the server behind it was not asked.'
assert new JsonSlurper().parse(new File(target, 'results.json')).cells*.reason == [sentence.toString()]
assert server.arrivals('/').size() == before

['canary', 'bWU6Y2FuYXJ5', 'cHJveHktdXNlcjpj'].each { secret ->
  [target, new File(basedir, 'src'), silent, logs].each { folder ->
    assert SavedFiles.holding(folder, secret) == []
  }
}
server.close()
return true
