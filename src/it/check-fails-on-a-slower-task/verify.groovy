def log = new File(basedir, 'build.log').text
println log.readLines().findAll { it.contains('orders') }.join('\n')
assert new File(basedir, 'target/concurrency-bench/gate.json').text.contains('REGRESSED')
return true
