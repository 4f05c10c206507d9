def log = new File(basedir, 'build.log').text
assert context.modules.missingIn(log) == [:]
// A set-up that is broken, and no verdict.
assert !log.contains('MojoFailureException')
assert !new File(basedir, 'cut/target/concurrency-bench/gate.json').exists()
// Nothing is configured in the parent.
assert log.contains('Nothing is configured in this module, but in others of this build.')
return true
