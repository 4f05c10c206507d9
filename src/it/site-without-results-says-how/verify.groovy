def page = new File(basedir, 'target/site/concurrency-bench.html').text
assert page.contains('<p>There are no results in target/concurrency-bench yet: mvn concurrency-bench:run site measures '
    + 'and shows them; mvn site alone never measures.</p>')
assert new File(basedir, 'target/site/concurrency-bench').list() as Set == ['style.css', 'sort.js'] as Set
assert !new File(basedir, 'target/concurrency-bench').exists()
def remarks = new File(basedir, 'build.log').readLines().findAll { it =~ /^\[(WARNING|ERROR)\]/ }
// A page that is cut off is told like this, in a build that succeeds; the rest is Maven's own affair.
assert remarks.findAll { it =~ /LinkageError|has occurred|oncurrency benchmark|:report/ }.isEmpty()
true
