import io.github.concurrencybench.it.StoredRun

StoredRun.in(new File(basedir, 'no-pom-here/concurrency-bench'), 'local')
StoredRun.in(new File(basedir, 'no-pom-here/concurrency-bench/slow'), 'local')
true
