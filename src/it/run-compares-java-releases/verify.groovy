import groovy.json.JsonSlurper
import io.github.concurrencybench.it.Jdk

def folder = new File(basedir, 'target/concurrency-bench')
def results = new JsonSlurper().parse(new File(folder, 'results.json'))
assert results.status == 'complete'

def jvms = results.environment.jvms
assert jvms.size() == 2
assert jvms.every { it.flags.any { flag -> flag.startsWith('-XX:MaxHeapSize=') } }
def (old, newer) = jvms*.id
assert old == System.getProperty('java.version')
assert Jdk.releaseOf(new File(jvms[1].home).toPath()) == context.newer

def cell = { workload, model, jvm ->
  results.cells.find { it.workload == workload && it.model == model && it.jvm == jvm }
}
assert results.cells.size() == 8
['local', 'sums'].each { workload ->
  assert cell(workload, 'platform-threads', old).status == 'measured'
  assert cell(workload, 'platform-threads', newer).status == 'measured'
  assert cell(workload, 'virtual-threads', newer).status == 'measured'
  def refused = cell(workload, 'virtual-threads', old)
  assert refused.status == 'not-applicable'
  assert refused.reason == "Virtual threads need Java 21 or newer and this ran on Java ${old}." +
      " This run measures it on Java ${newer}."
}
assert results.cells*.samples.flatten()*.ok.every { it == 8 }
def sums = results.cells.findAll { it.workload == 'sums' }*.samples.flatten()*.checksum
assert sums.size() == 3 && sums.toSet().size() == 1
assert results.analysis.collect { [it.workload, it.model, it.jvm] } == [
  ['local', 'platform-threads', old], ['local', 'platform-threads', newer],
  ['local', 'virtual-threads', newer],
  ['sums', 'platform-threads', old], ['sums', 'platform-threads', newer],
  ['sums', 'virtual-threads', newer]
]
if (new File('/proc/pressure/cpu').exists()) {
  assert results.cells*.samples.flatten()*.noise.cpuPressure.every { it >= 0 && it <= 1 }
  assert results.cells*.samples.flatten()*.noise.loadAverage.every { it >= 0 }
}

def log = new File(basedir, 'build.log').text
assert log.contains(", Java ${old} and ${newer} (jvms)")
assert log =~ /platform-threads: .*Java \S+ is \d+\.\d\d times as fast/
assert log.contains("Java ${newer}")
assert new File(folder, 'index.html').text.contains('<th scope="col">Java</th>')
