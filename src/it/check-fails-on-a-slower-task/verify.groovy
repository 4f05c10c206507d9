import groovy.json.JsonSlurper

def folder = new File(basedir, 'target/concurrency-bench')
def gate = new JsonSlurper().parse(new File(folder, 'gate.json'))
assert gate.verdict == 'REGRESSED' && gate.fails
assert gate.reference == [kind: 'path', name: 'base/target/classes', resolved: 'base/target/classes']
// Others read it, and nothing in it is of this machine, though the POM names a path of it.
assert !new File(folder, 'gate.json').text.contains(basedir.name)

def slower = gate.findings.find { it.threshold.metric == 'duration' }
assert slower.verdict == 'REGRESSED' && slower.fails
assert slower.cell.workload == 'orders' && slower.cell.workers == 2
// Sleeps are no shorter than asked for: 2 after one another, 40 ms now and 10 ms before.
assert slower.present.median >= 80_000_000 && slower.reference.median >= 20_000_000
assert slower.ratio.median > 1.5
assert slower.margin.asked == 0.1d && slower.margin.noiseFloor != null
assert slower.sentence ==~ /orders with platform-threads and 2 workers: the duration is .* ms instead of .* ms in base\/target\/classes, .* worse .*/

// Both sides were measured in turns, and a third one for the noise; the run's journal is as it was.
def lines = { String name -> new File(folder, name).readLines().collect { new JsonSlurper().parseText(it) } }
def rounds = lines('gate-journal.ndjson')*.round.findAll()
def sides = rounds.countBy { it.cell.side }
assert sides.keySet() == ['present', 'reference', 'reference-again'] as Set
assert rounds*.status.toUnique() == ['measured']
assert lines('journal.ndjson')*.round.findAll()*.cell*.side.toUnique() == ['present']
assert !new File(folder, 'gate/work').exists()

def log = new File(basedir, 'build.log').text
assert log.contains('Comparing with base/target/classes, measured again now; within ')
assert log.contains('(reference')
// Told in lines that fit a terminal; then once more, whole, by what fails the build.
def (told, why) = log.split('BUILD FAILURE')
def squeezed = { it.replaceAll(/\[(INFO|ERROR)\] /, ' ').replaceAll(/\s+/, ' ') }
assert squeezed(told).contains('- REGRESSED: ' + slower.sentence)
assert !told.contains(slower.sentence) && why.contains(slower.sentence)
assert told.readLines().contains('[ERROR] Page:  target/concurrency-bench/index.html')
assert log.contains('MojoFailureException')
return true
