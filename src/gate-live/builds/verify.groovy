import io.github.concurrencybench.gate.study.LiveBuilds

LiveBuilds.of(basedir, localRepositoryPath).all()
return true
