import groovy.json.JsonSlurper

def files = new File(basedir, 'src/bench/history').listFiles().sort { it.name }
assert files.size() == 4
def runs = files.findAll { it.name.endsWith('-1a2b3c4.json') }.collect { new JsonSlurper().parse(it) }
assert runs.size() == 3
assert runs*.startedAt == runs*.startedAt.sort(false)
runs.each { run ->
  assert run.schema == 1 && run.commit == '1a2b3c4d' * 5 && run.branch == 'main' && run.fingerprint
  assert run.answers*.model == ['platform-threads'] && run.answers*.workers == [2]
  assert run.answers[0].duration.median > 0
}
// Made to be committed: nothing in it tells where it was measured.
files.each { assert it.length() < 4096 && !it.text.contains(basedir.path) && !it.text.contains(System.getProperty('user.home') + '/') }

def log = new File(basedir, 'build.log').text
assert log.contains('[WARNING] 2026-01-01T00-00-00Z.json in the history is left out')
assert log.contains('Kept for the history: src/bench/history/' + files.last().name)

// The page that report makes again has it too, from the files beside the results alone.
def page = new File(basedir, 'target/concurrency-bench/index.html').text
assert page.contains('<h3>History over the kept runs</h3>')
assert page.contains('<tr><th scope="row">platform-threads</th><td>3</td>')
assert page.contains('Kept runs that cannot be read are left out: 1.')
assert new File(basedir, 'target/concurrency-bench/charts/history-cpu.svg').text.contains('3 runs, from ')
true
