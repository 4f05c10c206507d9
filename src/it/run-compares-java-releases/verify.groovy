println new File(basedir,'build.log').text
return true
