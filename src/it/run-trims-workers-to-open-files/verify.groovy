import groovy.json.JsonSlurper
import io.github.concurrencybench.it.Mvn

if (!new File('/proc/self/limits').exists()) {
  println 'SKIPPED: this system does not tell its limits.'
  return true
}
def few = Mvn.of(basedir, localRepositoryPath).after('ulimit -n 256')
def folder = new File(basedir, 'target/concurrency-bench')
def results = { new JsonSlurper().parse(new File(folder, 'results.json')) }

// A range is trimmed before any load, which the log and the page say.
def note = 'local/platform-threads: at most 96 at a time instead of 400,' +
    ' since ulimit -n allows 256 open files.'
def range = ['concurrency-bench:run', '-Dconcurrency-bench.workers=90..1024']
assert few.succeeds('trimmed.log', *range, '-Dconcurrency-bench.timeBudget=12s')
assert new File(basedir, 'trimmed.log').text.contains(note)
def trimmed = results()
assert trimmed.cells*.workers.max() == 96
assert trimmed.cells.findAll { it.status == 'measured' }*.samples*.errors.flatten().unique() == [[:]]
assert trimmed.warnings.contains(note)
assert new File(folder, 'index.html').text.contains('ulimit -n allows 256 open files')

// What the user names is tried; where it meets the limit, more is not.
assert few.succeeds('named.log', 'concurrency-bench:run', '-Dconcurrency-bench.workers=48,300,400',
    '-Dconcurrency-bench.timeBudget=0')
def named = results().cells.collectEntries { [it.workers, it] }
assert named[48].status == 'measured'
assert named[300].status == 'failed' || named[400].status == 'failed'
def met = named[named[300].status == 'failed' ? 300 : 400]
assert met.reason.contains('LOCAL_FDS is a limit of this machine')
assert met.reason.contains('(ulimit -n allows 256 open files)')
assert met.errors.keySet() == ['LOCAL_FDS'] as Set
assert results().analysis.every { it.best.workers < met.workers }
if (named[400].status == 'not-measured') {
  assert named[400].reason == 'Not measured: platform-threads met a limit of this machine with 300' +
      ' at a time (LOCAL_FDS), and more need more.'
}
assert new File(basedir, 'named.log').text.contains('it is measured because you name it.')
return true
