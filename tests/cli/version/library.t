# What needs no repository does without the libraries that others need, and those say what is missing.
$ repo && mkdir none && for file in libgit2.so.{1.5,1.6,1.7,1.8,1.9} libxml2.so.{2,16}; do touch none/$file; done
$ LD_LIBRARY_PATH=$DIR/none req version
req 0.1.0
$ LD_LIBRARY_PATH=$DIR/none req help >/dev/null
$ LD_LIBRARY_PATH=$DIR/none req list
req: cannot load 'libgit2.so.1.?', which this command needs: $DIR/none/libgit2.so.1.?: file too short (glob)
[3]
