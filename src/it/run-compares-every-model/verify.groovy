import groovy.json.JsonSlurper

def cells = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json')).cells
def virtual = Runtime.version().feature() >= 21
def everywhere = ['chunked-processes', 'completable-future', 'fork-join', 'parallel-stream',
    'platform-threads', 'processes', 'sequential', 'thread-per-task'] + (virtual ? ['virtual-threads'] : [])

def measured = { String workload ->
  cells.findAll { it.workload == workload && it.status == 'measured' }
}
assert measured('pages')*.model.containsAll(everywhere + ['async', 'jdk-async'])
assert measured('squares')*.model.containsAll(everywhere)
['pages', 'squares'].each { workload ->
  measured(workload).each { assert it.errors.isEmpty() && it.samples*.ok == [20] }
  assert measured(workload)*.samples.flatten()*.checksum.unique().size() == 1
}
assert measured('pages').every { it.samples[0].bytes == 10 * (10287 + 274) }

// Four JVMs and the fork: threads and memory are those of all of them.
measured('squares').findAll { it.model.endsWith('processes') }.each {
  assert it.workers == 4
  assert it.samples[0].peakThreads >= 4 * 3 + 3
  assert !new File('/proc/self/status').exists() || it.samples[0].peakMemoryBytes > 5 * 20_000_000L
}

def blocked = cells.find { it.workload == 'squares' && it.model == 'async' }
assert blocked.status == 'not-applicable'
assert blocked.reason == 'The tasks of this workload have no non-blocking form, which async needs; ' +
    'use a model with threads.'
true
