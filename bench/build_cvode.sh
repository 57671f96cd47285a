#!/usr/bin/env bash
# build_cvode.sh FOLDER: the peer of bench/healing_bench at -O3, from the distribution's own source
# package, into FOLDER; changes nothing outside it. The packaged library is built at -O0.
set -eu
folder=$(realpath -m "${1:?where to build}")
mkdir -p "$folder/apt/lists/partial" "$folder/apt/archives/partial" "$folder/apt/parts"
cat /etc/apt/sources.list.d/debian.sources 2>/dev/null | sed 's/^Types:.*/Types: deb-src/' >"$folder/apt/parts/source.sources"
sed -n 's/^deb /deb-src /p' /etc/apt/sources.list 2>/dev/null >"$folder/apt/parts/source.list" || true
options=(-q -o Dir::Etc::SourceList=/dev/null -o "Dir::Etc::SourceParts=$folder/apt/parts"
  -o "Dir::State::Lists=$folder/apt/lists" -o "Dir::Cache=$folder/apt" -o APT::Sandbox::User=root)
cd "$folder"
if ! ls -d sundials-*/ >/dev/null 2>&1; then
  apt-get "${options[@]}" update
  apt-get "${options[@]}" source sundials
fi
cmake -S "$(ls -d "$folder"/sundials-*/ | head -1)" -B "$folder/build" -G Ninja \
  -DCMAKE_BUILD_TYPE=Release -DCMAKE_C_FLAGS_RELEASE="-O3 -DNDEBUG" \
  -DCMAKE_INSTALL_PREFIX="$folder/installed" -DCMAKE_INSTALL_LIBDIR=lib \
  -DBUILD_SHARED_LIBS=OFF -DBUILD_STATIC_LIBS=ON -DBUILD_CVODE=ON -DBUILD_CVODES=OFF \
  -DBUILD_ARKODE=OFF -DBUILD_IDA=OFF -DBUILD_IDAS=OFF -DBUILD_KINSOL=OFF \
  -DEXAMPLES_ENABLE_C=OFF -DEXAMPLES_ENABLE_CXX=OFF -DEXAMPLES_INSTALL=OFF
cmake --build "$folder/build" --target install
