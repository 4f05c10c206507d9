import groovy.json.JsonSlurper
import io.github.concurrencybench.it.Mvn
import java.nio.channels.FileChannel
import java.nio.file.StandardOpenOption

def mvn = Mvn.of(basedir, localRepositoryPath)
def maven = mvn.start('run.log', 'concurrency-bench:run')
try {
  mvn.awaitJournal(maven, 3)
  assert Mvn.await({ !mvn.children().isEmpty() }, 10)
  maven.destroy()
  assert Mvn.await({ !maven.isAlive() }, 30)
} finally {
  maven.destroyForcibly()
}
assert Mvn.await({ mvn.children().isEmpty() }, 10)

def folder = new File(basedir, 'target/concurrency-bench')
def results = new JsonSlurper().parse(new File(folder, 'results.json'))
def finished = results.cells.findAll { it.status == 'measured' }
def left = results.cells.findAll { it.status != 'measured' }
assert results.status == 'interrupted'
assert results.cells.size() == 41
assert finished.size() >= 2
assert finished*.samples*.ok.flatten().unique() == [40]
assert left*.status.unique() == ['not-measured']
assert left*.reason.unique() == ['The run ended before this was measured.']
assert new File(folder, 'index.html').exists()
assert !new File(basedir, 'run.log').text.contains('Exception in thread')

// Another project may have taken the machine's lock meanwhile, but this one has it no more.
def lock = new File(System.getProperty('user.home'), '.cache/concurrency-bench/machine.lock')
def channel = FileChannel.open(lock.toPath(), StandardOpenOption.WRITE)
def taken = channel.tryLock()
assert taken != null || !lock.text.contains("process ${maven.pid()} ")
channel.close()
