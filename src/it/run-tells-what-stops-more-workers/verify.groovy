import groovy.json.JsonSlurper

def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
def answers = results.analysis.collectEntries { [it.workload, it] }
assert answers.collectEntries { [it.key, it.value.limit] } == [locked: 'lock', squares: 'cpus', pages: 'target']
assert answers.locked.limitWords ==~ /the lock at com\.acme\.Cache\.get\(Cache\.java:\d+\); no more than [24] anywhere/
assert answers.pages.limitWords ==~ /the target; [24] in progress there, on any client machine/
assert answers.collectEntries { [it.key, it.value.bound] } == [locked: 'io', squares: 'cpu', pages: 'io']
assert answers.squares.cpuShare > 0.8 && answers.pages.cpuShare < 0.2

// What computes all of the time makes the two rules agree; what waits, never.
def cpus = results.environment.cpus
assert answers.squares.predictions*.workers == [cpus, cpus]
assert answers.pages.predictions*.rule == ['cores x p', 'cores x U / p']
assert answers.pages.predictions[0].workers < answers.pages.predictions[1].workers

// Linux tells how long threads had no processor.
if (new File('/proc/self/schedstat').exists()) {
  assert results.cells*.samples.flatten().every { it.noise.runDelayNanos >= 0 }
}
def log = new File(basedir, 'build.log').text.replaceAll(/\n\[INFO\] +/, ' ')
assert log =~ /Limit: the lock at com\.acme\.Cache\.get\(Cache\.java:\d+\); no more than [24] anywhere\./
assert log =~ /Predicted: cores x p $cpus, cores x U\/p \(Goetz, U = 1\) $cpus;/
return true
