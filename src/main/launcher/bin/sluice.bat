@echo off
rem Starts Sluice on the JDK that built it, or else on any JDK 25 or newer that this machine has.
rem The JavaFX libraries beside it are those of the platform it was built on.
setlocal
set "needed=25"
set "lib=%~dp0..\lib"
set "jdk="
set "built="
set "cache="
if exist "%lib%\jdk" set /p built=<"%lib%\jdk"

if defined built call :try "%built%"
if defined jdk if exist "%lib%\sluice.aot" set "cache=-XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:AOTCache="%lib%\sluice.aot""
if not defined jdk if defined JAVA25_HOME call :try "%JAVA25_HOME%"
if not defined jdk if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined jdk for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try "%%~dp$PATH:j.."
for %%f in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Microsoft" "%USERPROFILE%\.jdks" "%USERPROFILE%\.sdkman\candidates\java") do (
    for /d %%j in ("%%~f\*") do if not defined jdk call :try "%%~j"
)
if not defined jdk (
    echo sluice: found no JDK %needed% or newer. Install one, or let JAVA25_HOME name its folder. 1>&2
    exit /b 1
)

"%jdk%\bin\java.exe" %cache% "@%lib%\jvm.options" "--module-path=%lib%\fx" -cp "%lib%\sluice.jar" dev.sluice.Main %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1\bin\java.exe" exit /b
set "version="
for /f "tokens=2 delims==.-" %%v in ('findstr /b /c:"JAVA_VERSION=" "%~1\release" 2^>nul') do set "version=%%v"
if not defined version exit /b
set "version=%version:"=%"
if %version% geq %needed% set "jdk=%~1"
exit /b
