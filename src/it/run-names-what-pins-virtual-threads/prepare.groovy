import io.github.concurrencybench.it.Jdk

context.userProperties['concurrency-bench.jvm'] = Jdk.beside(24).get().toString()
return true
