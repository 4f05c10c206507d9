import io.github.concurrencybench.it.StoredRun

StoredRun.in(new File(basedir, 'orders/target/concurrency-bench'), 'local')
StoredRun.in(new File(basedir, 'orders/target/concurrency-bench/slow'), 'local')
true
