import groovy.json.JsonSlurper
import io.github.concurrencybench.it.SavedFiles

def folder = new File(basedir, 'target/concurrency-bench')
def results = new JsonSlurper().parse(new File(folder, 'results.json'))
def cells = results.cells
assert cells*.status.unique() == ['measured'] && cells.every { it.errors.isEmpty() }
assert cells*.samples*.checksum.flatten().unique() == [(0..23).sum() * 10]

// 24 queries of 20 ms, as many at once as there are connections, however many threads wait for one.
cells.each {
  def connections = it.workload == 'orders[pool=2]' ? 2 : 4
  def atOnce = Math.min(connections, it.workers)
  assert it.duration.median >= 24 / atOnce * 20_000_000L
}

// Long enough to see what other programs did meanwhile.
def samples = cells*.samples.flatten()
assert results.noise.samples == samples.size()
if (new File('/proc/stat').exists()) {
  def longEnough = cells.findAll { it.workload == 'orders[pool=2]' }*.samples.flatten()
  assert longEnough.size() == 3
  assert longEnough*.noise.every { it.othersShare >= 0 && it.othersShare <= 1 && it.stealShare >= 0 }
  assert results.noise.told >= 3 && results.noise.verdict in ['quiet', 'noisy']
}
assert results.comparison.collect { [it.workload, it.winner.model, it.models.size()] } == [
  ['orders[pool=2]', 'platform-threads', 1], ['orders[pool=4]', 'platform-threads', 1]
]

def log = new File(basedir, 'build.log').text
assert log =~ /\n\[INFO\]   pool=2 +platform-threads +\d /
assert log =~ /\n\[INFO\] [>=] pool=4 +platform-threads +\d /
assert log =~ /\n\[INFO\]   Use pool=4, with platform-threads and [48] at a time\./
def page = new File(folder, 'index.html').text
assert page.contains('<h2 id="orders">orders</h2>') && page.contains('Use pool=4, with')
assert SavedFiles.holding(folder, 'hunter2') == []
true
