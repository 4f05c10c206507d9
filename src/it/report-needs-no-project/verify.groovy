// Each run has a page of its own.
def folder = new File(basedir, 'no-pom-here/concurrency-bench')
[folder, new File(folder, 'slow')].each { run ->
  assert new File(run, 'index.html').text.contains('Use platform-threads with 48 at a time')
  assert new File(basedir, 'build.log').text.contains("[INFO] Page:  ${new File(run, 'index.html')}")
}
assert new File(basedir, 'no-pom-here').list() as List == ['concurrency-bench']
true
