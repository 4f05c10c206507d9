def log = new File(basedir, 'build.log').text
assert log.count('BUILD SUCCESS') == 3
assert log.contains('[INFO] No results in any module; run mvn concurrency-bench:run first.')
assert log.contains("[INFO] Page:  ${new File(basedir, 'target/concurrency-bench-modules.html')}")

[new File(basedir, 'target'), new File(basedir, 'target/site')].each { folder ->
  def page = new File(folder, 'concurrency-bench-modules.html').text
  assert page.contains('>Shop: orders, target/concurrency-bench</h2>')
  assert page.contains('>Shop: orders, target/concurrency-bench/slow</h2>')
  assert page.count('Use platform-threads with 48 at a time') == 4
  assert page.contains('<caption>All of them at a glance</caption>')
  assert new File(folder, 'concurrency-bench-modules/run-2/charts/duration-local.svg').exists()
}

// The modules' own pages; that of all modules is the parent's alone.
assert new File(basedir, 'orders/target/site/concurrency-bench.html').text.contains('Use platform-threads with 48')
assert new File(basedir, 'pages/target/site/concurrency-bench.html').text.contains('There are no results in target/')
assert !new File(basedir, 'orders/target/site/concurrency-bench-modules.html').exists()
true
