import io.github.concurrencybench.it.Jdk

context.jdk = Jdk.another().get()
def toolchain(version, vendor, home) {
  """<toolchain>
    <type>jdk</type>
    <provides><version>${version}</version><vendor>${vendor}</vendor></provides>
    <configuration><jdkHome>${home}</jdkHome></configuration>
  </toolchain>"""
}
new File(basedir, 'toolchains.xml').text = '<toolchains>' +
    toolchain('17', 'own', System.getProperty('java.home')) +
    toolchain('1000.1', 'acme', context.jdk) + '</toolchains>'
new File(basedir, 'no-toolchains.xml').text = '<toolchains/>'
new File(basedir, 'no-pom-here').mkdir()
return true
