import groovy.json.JsonSlurper

def folder = new File(basedir, 'target/concurrency-bench')
def results = new JsonSlurper().parse(new File(folder, 'results.json'))
def cell = { String name, int workers, String model = 'platform-threads' ->
  results.cells.find {
    it.workload == "Counters.${name}" && it.workers == workers && it.model == model
  }
}
def answer = { String name -> results.analysis.find { it.workload == "Counters.${name}" } }

['random', 'guarded', 'atomic'].each { name ->
  [1, 2].each {
    assert cell(name, it).status == 'measured' && cell(name, it).tasks == 1_000_000
    assert cell(name, it).samples.size() >= 2
  }
  // Nobody knows the times of single operations here.
  assert cell(name, 1).serviceTime.count == 0
}

// The fastest iteration of each, since other programs may have had the processors in others.
def fastest = { String name, int workers -> cell(name, workers).samples*.durationNanos.min() }
def gain = { String name -> fastest(name, 1) / fastest(name, 2) }
println "gains of two threads: random ${gain('random')}, guarded ${gain('guarded')}, " +
    "atomic ${gain('atomic')}"
assert gain('guarded') < 1.25 && gain('atomic') < 1.25

// Where other programs left both processors to it, two threads of the one that scales are faster;
// one lets only one in at a time, and one keeps both processors busy with each other.
def processors = { String name -> cell(name, 2).samples.collect { it.cpuNanos / it.durationNanos } }
def quiet = processors('random').min() > 1.7 && processors('atomic').min() > 1.7
println "processors of two threads: random ${processors('random')}, atomic ${processors('atomic')}"
if (quiet) {
  assert gain('random') > 1.3 * [gain('guarded'), gain('atomic')].max()
  assert answer('random').best.workers == 2 && answer('random').limit in ['cpus', 'range']
  assert answer('random').sentence.contains(' times as fast as one thread.')
  assert answer('guarded').best.workers == 1 && answer('guarded').limit == 'lock'
  assert answer('guarded').limitWords.contains('com.acme.Counters.guarded')
  assert answer('atomic').best.workers == 1 && answer('atomic').limit == 'shared-data'
  assert answer('atomic').sentence.contains('data that all write')
}
// Noise or not, only the one that takes turns waits for a lock.
def waits = { String name -> answer(name).probe.lockWaitShare }
assert waits('random') < 0.05 && waits('atomic') < 0.05
assert waits('guarded') > [waits('random'), waits('atomic')].max()
assert answer('guarded').probe.lock.startsWith('com.acme.Counters.guarded(')

// What cannot be swept says why, and so do models that JMH does not know.
assert cell('fixed', 1).reason ==
    'Its threads are fixed by @Threads(2); take the annotation away, and workers are its threads.'
assert cell('random', 1, 'async').reason.startsWith('JMH runs a benchmark in threads of its own')

def scores = new JsonSlurper().parse(new File(folder, 'jmh-result.json'))
assert scores*.mode as Set == ['thrpt', 'avgt'] as Set
assert scores.every { it.threads == it.params.workers as int }
def page = new File(folder, 'index.html').text
assert page.contains('1,000,000 operations of com.acme.Counters.random') && page.contains(' operations a second')
return true
