import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
assert results.status == 'complete'
// The look at a cell is no sample of it.
assert results.cells*.samples*.size() == [1, 1]

def at = /com\.acme\.LoadPlugin.Plugin\.<clinit>\(LoadPlugin\.java:\d+\)/
def (plugins, cache) = results.analysis
assert plugins.probe.pins >= 24
assert plugins.probe.pinnedNanos >= 24 * 20_000_000L
assert plugins.probe.pinnedAt ==~ /$at <- java\.lang\.Class\.forName0.* <- .*com\.acme\.LoadPlugin\.run\(LoadPlugin\.java:\d+\) \(.*on stack\)/
assert plugins.sentence ==~ /.* Its threads held their carriers for [0-9.]+ s, at $at\./

assert cache.probe.pins == 0
assert cache.probe.lockWaitShare > 0.5
assert cache.probe.lock ==~ /com\.acme\.AskCache\.run\(AskCache\.java:\d+\)/

def warning = /plugins\/virtual-threads\/4 held its carriers \d+ times, [0-9.]+ s in all, at $at <- .*: wait outside of class initialisers and native code there, or use platform-threads\./
assert results.warnings.size() == 1
assert results.warnings[0] ==~ warning
assert log.readLines().collect { it.replaceFirst(/^\[INFO\]\s*/, '') }.join(' ') =~ warning

return true
