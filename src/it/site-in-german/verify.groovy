def german = new File(basedir, 'target/site/de/concurrency-bench.html').getText('UTF-8')
// In the menu as it is, in the table of Doxia 2 as an entity; a menu is not on every Maven.
assert new File(basedir, 'target/site/de/project-reports.html').getText('UTF-8') =~ />Nebenl(ä|&#xe4;)ufigkeits-Benchmark<\/a>/
assert german.contains('<h1>Nebenläufigkeits-Benchmark</h1>')
assert german.contains('<h2 id="local">local</h2>')
assert german.contains('100 Anfragen; das eingebaute Ziel braucht 20 ms, bedient 48 zugleich')
assert german.contains('<th scope="col">Arbeiter</th>')
assert german.contains('<td>2,42 s</td>') && german.contains('fehlgeschlagen: <span lang="en">')
assert german.contains('<h2>Wie gemessen wurde</h2>') && german.contains(' zugleich (')
assert new File(basedir, 'target/site/de/concurrency-bench/charts/duration-local.svg').exists()

// Up to 3.12.1 the first language stands above the others.
def english = ['target/site/en', 'target/site'].collect { new File(basedir, "${it}/concurrency-bench.html") }
    .find { it.exists() }.getText('UTF-8')
assert english.contains('<h1>Concurrency benchmark</h1>')
assert english.contains('100 requests; the embedded target takes 20 ms, serves 48 at once')
assert english.contains('<td>2.42 s</td>') && english.contains('failed: ')
true
