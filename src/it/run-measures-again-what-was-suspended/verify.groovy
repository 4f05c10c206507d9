import groovy.json.JsonSlurper
import io.github.concurrencybench.it.CountingServer
import io.github.concurrencybench.it.Leftovers
import io.github.concurrencybench.it.Mvn

def server = CountingServer.start()
def mvn = Mvn.of(basedir, localRepositoryPath)
def maven = mvn.inAGroup().start('run.log', 'concurrency-bench:run', "-Dserver=${server.url()}")
try {
  assert Mvn.await({ !server.arrivals('/late').empty || !maven.alive }, 120)
  // As where the lid of a laptop is closed within a batch, for longer than <batchTimeout>.
  Mvn.signal('STOP', maven)
  sleep 4000
  Mvn.signal('CONT', maven)
  assert maven.waitFor(120, java.util.concurrent.TimeUnit.SECONDS)
} finally {
  Mvn.signal('CONT', maven)
  maven.destroyForcibly()
}
assert maven.exitValue() == 0
assert new Leftovers(mvn, maven.pid()).found() == []

// Neither what it took with the pause counts, nor is it taken for a batch that hangs.
def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
assert results.status == 'complete'
assert results.cells*.status == ['measured']
def samples = results.cells*.samples.flatten()
assert samples*.ok == [2]
assert samples.every { it.durationNanos < 4_000_000_000L }
assert results.warnings.any { it ==~ /.*A batch is not counted, since the machine slept or the process was stopped for \d+ s in it; it was measured again[.]/ }
assert server.arrivals('/late').size() >= 4
server.close()
true
