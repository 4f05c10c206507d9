import groovy.json.JsonSlurper
import io.github.concurrencybench.it.Mvn
import io.github.concurrencybench.it.SavedFiles

def server = context.server
def folder = new File(basedir, 'target/concurrency-bench')
def gate = new JsonSlurper().parse(new File(folder, 'gate.json'))
// As shown as it gets on a loaded machine.
assert gate.verdict in ['IMPROVED', 'PASS'] && !gate.fails
assert gate.reference == [kind: 'base-url', name: context.userProperties.reference + '/late/60']
def duration = gate.findings.find { it.threshold.metric == 'duration' }
assert duration.reference.median >= 120_000_000 && duration.ratio.median < 1

// Both sides send the same to their server, secrets too, which stand in no file.
assert server.arrivals('/late/60/bytes/5').size() >= 4 * 10
assert server.arrivals('/').every { it.headers().contains('Authorization: canary-of-the-header') }
assert SavedFiles.holding(folder, 'late/60').size() > 0
assert SavedFiles.holding(folder, 'canary') == []

// What is not what was run is not compared.
def maven = Mvn.of(basedir, localRepositoryPath)
def reference = "-Dreference=${context.userProperties.reference}".toString()
assert !maven.succeeds('changed.log', 'concurrency-bench:check', reference,
    "-Dserver=${server.url()}/bytes/5?".toString())
assert new File(basedir, 'changed.log').text.contains(
    'The workload pages is not what was run: it has changed since; give check the parameters ' +
    'of the run, or call mvn concurrency-bench:run again, then check. -> [Help')

// What is asked again is counted like a run, on both sides, before anything is sent.
def before = server.arrivals('/').size()
def here = "-Dserver=${server.url()}".toString()
assert !maven.succeeds('refused.log', 'concurrency-bench:check', here, reference,
    '-Dconcurrency-bench.referenceBaseUrl=http://192.0.2.1')
assert new File(basedir, 'refused.log').text.contains(
    '192.0.2.1 is a public address, which gets at most 20 requests a second, and this run sends as many' +
    ' as are answered; set <rate>20/s</rate> or, if the server is yours to put under load, say so with' +
    ' <allowedHosts>192.0.2.1</allowedHosts>.')
assert maven.succeeds('dry.log', 'concurrency-bench:check', here, reference, '-Dconcurrency-bench.dryRun')
def dry = new File(basedir, 'dry.log').text
assert dry.contains('pages/platform-threads (reference again): 2 at a time')
assert dry.contains(' (with 127.0.0.1, at the same address).')
assert server.arrivals('/').size() == before
server.close()
return true
