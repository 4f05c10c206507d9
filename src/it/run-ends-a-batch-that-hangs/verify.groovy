import groovy.json.JsonSlurper
import io.github.concurrencybench.it.Mvn

context.server.close()
def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
assert results.status == 'complete'

def silent = results.cells.findAll { it.workload == 'silent' }
assert silent*.status == ['failed'] * 2
silent.each { cell ->
  assert cell.reason.startsWith('A batch did not end within <batchTimeout> of 3000 ms')
  // Where there is a whole JDK, what the threads did is kept.
  if (new File(System.getProperty('java.home'), 'bin/jcmd').canExecute()) {
    def dump = cell.reason.replaceFirst('.*; what its threads did is in (.+)[.]', '$1')
    assert new File(dump).text.contains('HttpTasks')
  }
}

def answers = results.cells.findAll { it.workload == 'answers' }
assert answers*.status == ['measured'] * 2
assert answers*.samples*.ok.flatten() == [2, 2]
assert Mvn.of(basedir, localRepositoryPath).children() == []
