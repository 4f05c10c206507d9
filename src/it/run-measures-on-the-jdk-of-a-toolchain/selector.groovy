import io.github.concurrencybench.it.Jdk

return Jdk.another().isPresent()
