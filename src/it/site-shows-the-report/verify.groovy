def log = new File(basedir, 'build.log').text
assert log.count('BUILD SUCCESS') == 3
def remarks = log.readLines().findAll { it =~ /^\[(WARNING|ERROR)\]/ }
// A page that is cut off is told like this, in a build that succeeds; the rest is Maven's own affair.
assert remarks.findAll { it =~ /LinkageError|has occurred|oncurrency benchmark|:report/ }.isEmpty()

// On Maven 4 the site plugin of Maven 3.8 makes no page of any report, whoever's it is.
def shown = ['site-3.3', 'site-3.12.1', 'site-3.22.0'].drop(mavenVersion.startsWith('4') ? 1 : 0)
shown.each { target ->
  def site = new File(basedir, "${target}/site")
  def page = new File(site, 'concurrency-bench.html').text
  assert new File(site, 'project-reports.html').text.contains('>Concurrency benchmark</a>')
  assert page =~ /<title>.*Concurrency benchmark.*<\/title>/

  // Ours is what lies between these, with headings one below the other and nothing cut off.
  def ours = page.substring(page.indexOf('<link rel="stylesheet" href="concurrency-bench/style.css">'))
  def levels = (ours =~ /<h(\d)/).collect { it[1] as int }
  assert levels[0] == 1 && levels.unique(false).sort() == [1, 2, 3, 4]
  (1..<levels.size()).each { assert levels[it] <= levels[it - 1] + 1 }
  assert ours.contains('<h1>Concurrency benchmark</h1>')
  assert ours.contains("<h2 id=\"run-1-_top\">${target}/concurrency-bench</h2>")
  assert ours.contains("<h2 id=\"run-2-_top\">${target}/concurrency-bench/slow</h2>")
  assert ours.contains('<h3 id="run-1-local">local</h3>') && ours.contains('<h3 id="run-2-local">local</h3>')
  // Each in the table of all runs, and in its own section.
  assert ours.count('Use platform-threads with 48 at a time') == 2 * 2
  assert ours.contains('<a href="concurrency-bench/run-2/results.json">results.json</a>')
  assert ours.contains('&lt;/section&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; $page #end')
  assert !ours.contains('style="') && !ours.contains('alert(\'x')

  def links = (ours =~ /(?:src|href)="(concurrency-bench\/[^"]+)"/).collect { it[1] }
  assert links.size() > 2 * 8 && links.any { it.endsWith('run-2/cells.html') }
  assert !ours.contains('<source') // The skin is light.
  links.each { assert new File(site, it).size() > 0 }
  assert new File(site, 'concurrency-bench/run-2/charts/duration-local.svg').text.contains('<svg')

  // Whoever reads the site learns nothing of the folders where it was made, and the build's own files stay.
  assert !ours.contains(basedir.path)
  assert new File(basedir, "${target}/concurrency-bench").list().sort() == ['journal.ndjson', 'slow']
}
true
