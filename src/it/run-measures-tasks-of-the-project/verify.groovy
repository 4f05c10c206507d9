import groovy.json.JsonSlurper
import io.github.concurrencybench.it.Mvn
import io.github.concurrencybench.it.SavedFiles

def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
def cell = { String workload, String model ->
  results.cells.find { it.workload == workload && it.model == model }
}

// Another HttpClient, JMH and SLF4J than ours, and nothing of ours; on every thread.
def seen = new File(basedir, 'target/seen.txt').readLines().toUnique()
assert seen - ['workers 3 tasks 7', 'workers 2 tasks 7'] == ['httpclient5 5.2.1',
    'slf4j 1.7.36 SimpleLogger', 'jmh 1.35', 'properties {secret=s3cret, with a comma}',
    'com.google.gson.Gson false', 'org.HdrHistogram.Histogram false',
    'io.github.concurrencybench.fork.Host false', 'compiler true', 'services 1',
    'our templates false', 'foreign loaders 0']
['platform-threads', 'async', 'two-at-a-time'].each {
  assert cell('versions', it).status == 'measured'
  assert cell('versions', it).samples*.checksum == [0 + 1 + 4 + 9 + 16 + 25 + 36]
}

// A model of the project's own, and one instance for each of its two workers.
['Owned[pause=1]', 'Owned[pause=2]'].each { workload ->
  ['platform-threads', 'two-at-a-time'].each {
    assert cell(workload, it).status == 'measured'
    assert cell(workload, it).samples*.ok == [12]
  }
  assert cell(workload, 'async').reason == 'com.acme.Owned has no non-blocking form, which async ' +
      'needs; let it implement NonBlockingTask, or use a model with threads.'
}
def owned = new File(basedir, 'target/owned.txt').readLines().countBy { it }
assert owned.keySet() == ['1/3', '1/2', '2/3', '2/2'] as Set
owned.each { name, count ->
  // An instance for each worker; those of the faster model again, where it is looked at.
  def workers = name.tokenize('/')[1].toInteger()
  assert count in [workers, 2 * workers]
}

def cannot = 'com.acme.Broken could not be set up: java.sql.SQLException: set-up with ${password} ' +
    '(at com.acme.Broken.failIn(Broken.java:22); com.acme.Broken.setUp(Broken.java:17)).'
assert cell('broken[fails=set-up]', 'platform-threads').reason == cannot
assert cell('broken[fails=tear-down]', 'platform-threads').status == 'measured'
assert results.warnings == ['com.acme.Broken could not be torn down: java.sql.SQLException: ' +
    'tear-down with ${password} (at com.acme.Broken.failIn(Broken.java:22); ' +
    'com.acme.Broken.tearDown(Broken.java:33)).']
def output = new File(basedir, 'target/concurrency-bench')
assert SavedFiles.holding(output, 'hunter2') == [] && SavedFiles.holding(output, 's3cret') == []

// Implementing the api adds one jar.
def tree = new File(basedir, 'target/tree.txt').readLines()
def ours = tree.findIndexOf { it.contains('concurrency-bench-maven-plugin') }
assert tree[ours].startsWith('+- io.github.concurrencybench:concurrency-bench-maven-plugin:jar:')
assert tree[ours + 1].startsWith('+- org.apache.httpcomponents.client5:httpclient5:jar:5.2.1')

new File(basedir, 'src/main/java/com/acme/Squares.java').lastModified =
    System.currentTimeMillis() + 2000
assert !Mvn.of(basedir, localRepositoryPath).succeeds('stale.log', 'concurrency-bench:run')
assert new File(basedir, 'stale.log').text.contains('<className>com.acme.Versions</className>: ' +
    'src/main/java/com/acme/Squares.java is newer than its class file; call mvn test-compile ' +
    'concurrency-bench:run. -> [Help')
true
