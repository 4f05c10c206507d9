import groovy.json.JsonSlurper
import io.github.concurrencybench.it.Mvn

def mvn = Mvn.of(basedir, localRepositoryPath)
def text = { String log -> new File(basedir, log).text }
def folder = new File(basedir, 'target/concurrency-bench')

// Nobody has made a list: what to write is told, before any load.
def log = text('build.log')
assert log.contains('There is no META-INF/BenchmarkList with a benchmark among the project')
assert log.contains('<artifactId>jmh-generator-annprocess</artifactId><version>1.37</version>')
assert !folder.exists()

// A plan: each mode and each value is a workload; a group is told once.
assert mvn.succeeds('plan.log', 'clean', 'test-compile', 'concurrency-bench:run',
    '-Dconcurrency-bench.dryRun')
def plan = text('plan.log')
['offer-thrpt[size-1]', 'offer-thrpt[size-1000]', 'offer-sample[size-1]',
    'offer-sample[size-1000]'].each { name ->
  ['platform-threads', 'virtual-threads'].each {
    assert plan.contains("  Queues.${name}/${it}: 1, 2 at a time")
  }
}
assert plan.contains('Queues.both: not-applicable: Its threads do different things (@Group)')
assert !plan.contains('sequential') && !folder.exists()

// One cell of it, with another value for its parameter.
def pom = new File(basedir, 'pom.xml')
pom.text = pom.text.replace('<include>Queues</include>',
    '<include>Queues</include><params><size>7,8</size></params>')
assert mvn.succeeds('one.log', 'concurrency-bench:run',
    '-Dconcurrency-bench.only=Queues.offer-sample[size-7]/platform-threads/2')
def results = new JsonSlurper().parse(new File(folder, 'results.json'))
assert results.cells*.workload == ['Queues.offer-sample[size-7]']
def cell = results.cells[0]
assert cell.status == 'measured' && cell.workers == 2 && cell.tasks == 1_000_000
// In mode sample, single operations are timed.
assert cell.serviceTime.count > 100 && cell.serviceTime.p50 > 0
def score = new JsonSlurper().parse(new File(folder, 'jmh-result.json'))
assert score.every { it.mode == 'sample' && it.params == [size: '7', workers: '2'] }

// From the command line, in place of the POM's; of another name there is none.
assert !mvn.succeeds('try.log', 'concurrency-bench:run', '-Dconcurrency-bench.jmh=Quewes')
assert text('try.log').contains('No JMH benchmark matches <include>Quewes</include>; there is ' +
    'com.acme.Queues.both, com.acme.Queues.offer.')
pom.text = pom.text.replace('<size>', '<length>').replace('</size>', '</length>')
assert !mvn.succeeds('params.log', 'concurrency-bench:run')
assert text('params.log').contains('<length> in <params>: unknown')
return true
