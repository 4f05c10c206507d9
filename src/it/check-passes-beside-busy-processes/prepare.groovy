import io.github.concurrencybench.it.OlderClasses

OlderClasses.in(new File(basedir, 'base/target/classes'))
    .add('com.acme.Shop', new File(basedir, 'src/main/java/com/acme/Shop.java').text)
return true
