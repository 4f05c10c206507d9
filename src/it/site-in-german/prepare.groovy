import io.github.concurrencybench.it.StoredRun

StoredRun.in(new File(basedir, 'target/concurrency-bench'), 'local')
true
