import io.github.concurrencybench.it.Jdk

context.jdk = Jdk.beside(21).get()
context.userProperties['concurrency-bench.jvm'] = context.jdk.toString()
return true
