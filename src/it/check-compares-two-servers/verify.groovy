import groovy.json.JsonSlurper
import io.github.concurrencybench.it.Mvn
import io.github.concurrencybench.it.SavedFiles

def server = context.server
def folder = new File(basedir, 'target/concurrency-bench')
def gate = new JsonSlurper().parse(new File(folder, 'gate.json'))
// As shown as it gets on a loaded machine.
assert gate.verdict in ['IMPROVED', 'PASS'] && !gate.fails
assert gate.reference == [kind: 'base-url', name: server.url() + '/late/60']
def duration = gate.findings.find { it.threshold.metric == 'duration' }
assert duration.reference.median >= 120_000_000 && duration.ratio.median < 1

// Both sides send the same to their server, secrets too, which stand in no file.
assert server.arrivals('/late/60/bytes/5').size() >= 4 * 10
assert server.arrivals('/').every { it.headers().contains('Authorization: canary-of-the-header') }
assert SavedFiles.holding(folder, 'late/60').size() > 0
assert SavedFiles.holding(folder, 'canary') == []

// What is not what was run is not compared.
def maven = Mvn.of(basedir, localRepositoryPath)
assert !maven.succeeds('changed.log', 'concurrency-bench:check', "-Dserver=${server.url()}/bytes/5?".toString())
assert new File(basedir, 'changed.log').text.contains(
    'The workload pages is not what was run: it has changed since; give check the parameters ' +
    'of the run, or call mvn concurrency-bench:run again, then check. -> [Help')
server.close()
return true
