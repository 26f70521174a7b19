# A repository that may not be read is not taken for none: ids of its branches would be given again.
$ repo && req init 2>/dev/null >/dev/null && req new requirement Lamp && req commit >/dev/null
requirements/REQ-0001-lamp.md
$ chmod 000 .git
$ denied req new requirement Light
req: error: cannot read '$DIR/.git': Permission denied
[3]
$ denied req list
req: error: cannot read '$DIR/.git': Permission denied
[3]
$ denied req log
req: error: cannot read '$DIR/.git': Permission denied
[3]
$ denied req init
req: error: cannot read '$DIR/.git': Permission denied
[3]
$ denied req hook install
req: error: cannot read '$DIR/.git': Permission denied
[3]
$ cd requirements && denied req list
req: error: cannot read '$DIR/.git': Permission denied
[3]
$ cd .. && chmod 755 .git
# Settings of a user who is somebody else are passed over, as git does.
$ mkdir ../other && printf '[user]\n' >../other/.gitconfig && chmod 000 ../other
$ HOME=$PWD/../other XDG_CONFIG_HOME=$PWD/../other denied req list --format ids
REQ-0001
$ HOME=$PWD/../other XDG_CONFIG_HOME=$PWD/../other denied req new requirement Light
requirements/REQ-0002-light.md
$ chmod 755 ../other
